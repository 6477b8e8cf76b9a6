using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>Reads messages without labels; only <c>text</c> is needed.</summary>
internal static class IncomingFile
{
    /// <exception cref="FaultException">Something in it cannot be used.</exception>
    public static List<IncomingMessage> Read(string path) => CellFile.Read(path, ["text"], (cells, faults) => new IncomingMessage(
        cells.Text("id") ?? cells.Line.ToString(CultureInfo.InvariantCulture),
        cells.Text("text") ?? "",
        cells.Text("title"),
        cells.Text("user"),
        cells.Time("time", faults)));
}
