using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>The charts of reports and model cards.</summary>
internal static class Charts
{
    private const int Width = 420;
    private const int WideWidth = 560;
    private const int RowHeight = 26;
    private const int CharacterWidth = 13;
    private const int ValueWidth = 100;
    private const int LongestLabel = 14;
    private const int Margin = 44;
    private const int PlotHeight = 260;

    /// <summary>One bar a row, the number at its end; a row without a number says so.</summary>
    public static string Bars(string title, IReadOnlyList<(string Label, double? Value)> rows, string hidden = SmallCells.Hidden)
    {
        var svg = new Svg(Width, (rows.Count * RowHeight) + 8, title);
        var most = Math.Max(1, rows.Max(row => row.Value ?? 0));
        var left = WidthOf(rows.Select(row => row.Label));
        for (var i = 0; i < rows.Count; i++)
        {
            var (label, value) = rows[i];
            var y = (i * RowHeight) + 4.0;
            var length = (Width - left - ValueWidth) * (value ?? 0) / most;
            svg.Text(left - 8, y + 16, Short(label), "end");
            svg.Rectangle(left, y + 2, length, RowHeight - 8, "bar");
            svg.Text(left + length + 6, y + 16, value?.ToString("0.#", CultureInfo.InvariantCulture) ?? hidden);
        }

        return svg.ToString();
    }

    /// <summary>One column a label, from left to right.</summary>
    public static string Columns(string title, IReadOnlyList<(string Label, double? Value)> columns)
    {
        var svg = new Svg(WideWidth, PlotHeight, title);
        var most = Math.Max(1, columns.Max(column => column.Value ?? 0));
        var (bottom, step) = (PlotHeight - 34.0, (WideWidth - 20.0) / columns.Count);
        svg.Line(10, bottom, WideWidth - 10, bottom, "axis");
        for (var i = 0; i < columns.Count; i++)
        {
            var (label, value) = columns[i];
            var (x, height) = (10 + (i * step), (bottom - 28) * (value ?? 0) / most);
            svg.Rectangle(x + (step * 0.15), bottom - height, step * 0.7, height, "bar");
            svg.Text(x + (step / 2), bottom - height - 6, value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "—", "middle");
            svg.Text(x + (step / 2), bottom + 18, label, "middle");
        }

        return svg.ToString();
    }

    /// <summary>Median and ninetieth percentile on one scale: a dot, and a bar up to where nine tenths lie.</summary>
    public static string Spans(string title, string unit, IReadOnlyList<(string Label, double Middle, double High)> rows)
    {
        var svg = new Svg(Width, (rows.Count * RowHeight) + 8, title);
        var most = Math.Max(1, rows.Max(row => row.High));
        var left = WidthOf(rows.Select(row => row.Label));
        for (var i = 0; i < rows.Count; i++)
        {
            var (label, middle, high) = rows[i];
            var y = (i * RowHeight) + 4.0;
            var scale = (Width - left - ValueWidth) / most;
            svg.Text(left - 8, y + 16, Short(label), "end");
            svg.Rectangle(left, y + 7, high * scale, 8, "span");
            svg.Dot(left + (middle * scale), y + 11, 5, "dot");
            svg.Text(left + (high * scale) + 8, y + 16, string.Create(CultureInfo.InvariantCulture, $"{middle:0.#} / {high:0.#} {unit}"));
        }

        return svg.ToString();
    }

    /// <summary>Points in a square from 0 to 1 (or a part of it), joined by a line, with the line on which they should lie.</summary>
    public static string Plot(
        string title, string xName, string yName, IReadOnlyList<(double X, double Y)> points, double lowest, bool hasDiagonal)
    {
        const int size = 320;
        const int top = 28;
        var svg = new Svg(size + Margin + 16, top + size + 44, title);
        double X(double value) => Margin + (value * size);
        double Y(double value) => top + size - ((value - lowest) / (1 - lowest) * size);
        for (var i = 0; i <= 5; i++)
        {
            var (x, y) = (i / 5.0, lowest + ((1 - lowest) * i / 5.0));
            svg.Line(X(x), top, X(x), top + size, "grid");
            svg.Line(Margin, Y(y), Margin + size, Y(y), "grid");
            svg.Text(X(x), top + size + 16, x.ToString("0.0", CultureInfo.InvariantCulture), "middle");
            svg.Text(Margin - 6, Y(y) + 4, y.ToString("0.00", CultureInfo.InvariantCulture), "end");
        }

        if (hasDiagonal)
        {
            svg.Line(X(lowest), Y(lowest), X(1), Y(1), "ideal");
        }

        svg.Path(points.Select(point => (X(point.X), Y(Math.Max(lowest, point.Y)))), "curve");
        foreach (var (x, y) in points.Count <= 20 ? points : [])
        {
            svg.Dot(X(x), Y(Math.Max(lowest, y)), 4, "dot");
        }

        svg.Text(Margin + (size / 2.0), top + size + 36, xName, "middle");
        svg.Text(4, 14, yName);
        return svg.ToString();
    }

    // Half-width letters are narrower than this; a little room does no harm.
    private static double WidthOf(IEnumerable<string> labels) =>
        16 + labels.Max(label => Short(label).Sum(unit => unit < '\u2E80' ? CharacterWidth * 0.65 : CharacterWidth));

    private static string Short(string label) => label.Length <= LongestLabel ? label : "…" + label[^(LongestLabel - 1)..];
}
