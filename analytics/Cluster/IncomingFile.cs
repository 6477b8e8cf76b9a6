using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>Reads messages without labels; only <c>text</c> is needed.</summary>
internal static class IncomingFile
{
    private static readonly string[] TimeFormats = ["yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-d", "yyyy/M/d", "yyyy-M-d H:m", "yyyy/M/d H:m", "O"];

    /// <exception cref="FaultException">Something in it cannot be used.</exception>
    public static List<IncomingMessage> Read(string path) => CellFile.Read(path, ["text"], (cells, _) => new IncomingMessage(
        cells.Text("id") ?? cells.Line.ToString(CultureInfo.InvariantCulture),
        cells.Text("text") ?? "",
        cells.Text("title"),
        cells.Text("user"),
        DateTime.TryParseExact(cells.Text("time"), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null));
}
