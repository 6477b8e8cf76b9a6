using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Site;

/// <summary>Knows a fault by the words of its line and not by the line's number, so that lines may move.</summary>
internal sealed class FaultPlaces(string contentFolder)
{
    private const int HashLength = 16;

    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    public AcceptedWarning Of(ContentFault fault)
    {
        var file = FileOf(fault);
        var lines = LinesOf(file);
        var line = Math.Max(fault.What.Line, 1) <= lines.Length ? lines[Math.Max(fault.What.Line, 1) - 1] : "";
        return new AcceptedWarning(fault.What.Code, file, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line.Trim())))[..HashLength]);
    }

    // A fault names its file from the content folder's own name on.
    private static string FileOf(ContentFault fault) => fault.File[(fault.File.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private string[] LinesOf(string file)
    {
        if (!_lines.TryGetValue(file, out var lines))
        {
            lines = Read(Path.Combine(contentFolder, file));
            _lines[file] = lines;
        }

        return lines;
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n') : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
