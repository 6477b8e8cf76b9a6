using System.Text.Json;
using PublicNotice.Analytics;

namespace PublicNotice.Messages;

/// <summary>
/// How well the substance that the checks find tells answers marked good from those marked bad, and how well one mark tells the
/// other where the same answers bear both: who would do better than that must know the marker, not the answer.
/// </summary>
internal static class Answering
{
    private static readonly string[] Marks = ["syu_explain", "roll_complete", "roll_explain"];

    public static int Measure(string path)
    {
        var rows = File.ReadLines(path).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToArray();
        var substance = Array.ConvertAll(rows, row => AnswerChecks.Of(Text(row, "title"), Text(row, "text"), Text(row, "reply")).Substance);
        Console.WriteLine("mark\tgood\tbad\tarea under the curve\t95 % of chance\t" + string.Join('\t', Marks.Select(mark => $"told by {mark}")));
        foreach (var mark in Marks)
        {
            var marked = Enumerable.Range(0, rows.Length).Where(row => Mark(rows[row], mark) is not null).ToArray();
            var (good, bad) = (marked.Count(row => Mark(rows[row], mark) > 0.5), marked.Count(row => Mark(rows[row], mark) <= 0.5));
            var area = Area(marked, row => Mark(rows[row], mark) > 0.5, row => substance[row]);
            var chance = 1.96 * Error(area, good, bad);
            var others = Marks.Select(other => other == mark ? "" : OfOther(rows, mark, other));
            Console.WriteLine(FormattableString.Invariant(
                $"{mark}\t{good}\t{bad}\t{area:F3}\t{Math.Max(0, area - chance):F3} to {Math.Min(1, area + chance):F3}\t{string.Join('\t', others)}"));
        }

        return 0;
    }

    private static string OfOther(JsonElement[] rows, string mark, string other)
    {
        var both = Enumerable.Range(0, rows.Length).Where(row => Mark(rows[row], mark) is not null && Mark(rows[row], other) is not null).ToArray();
        if (both.Select(row => Mark(rows[row], mark) > 0.5).Distinct().Count() < 2)
        {
            return $"all {both.Length} alike";
        }

        var area = Area(both, row => Mark(rows[row], mark) > 0.5, row => Mark(rows[row], other)!.Value);
        return FormattableString.Invariant($"{area:F3} of {both.Length}");
    }

    // How often a good one scores above a bad one; a tie is half.
    private static double Area(int[] rows, Func<int, bool> isGood, Func<int, double> score)
    {
        var (good, bad) = (rows.Where(isGood).Select(score).ToArray(), rows.Where(row => !isGood(row)).Select(score).ToArray());
        return good.Average(one => bad.Average(other => one > other ? 1.0 : one < other ? 0 : 0.5));
    }

    // Hanley and McNeil 1982: the standard error that so few answers leave.
    private static double Error(double area, int good, int bad)
    {
        var (twoGood, twoBad) = (area / (2 - area), 2 * area * area / (1 + area));
        var square = area * area;
        return Math.Sqrt(((area * (1 - area)) + ((good - 1) * (twoGood - square)) + ((bad - 1) * (twoBad - square))) / (good * bad));
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    private static double? Mark(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Number } mark ? mark.GetDouble() : null;
}
