using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace PublicNotice.FeedbackApi.Seeing;

/// <summary>
/// The chart as a drawing made on the server, for browsers without scripts: a bar a number, with the number beside it. No
/// style is written, only attributes and classes, so that the strict content policy holds.
/// </summary>
internal sealed class ChartSvg(Chart chart) : IHtmlContent
{
    private const int Width = 360;
    private const int Bar = 14;
    private const int LabelHeight = 18;
    private const int Gap = 8;
    private const int NumberRoom = 44;

    private static readonly HtmlEncoder Text = HtmlEncoder.Create(UnicodeRanges.All);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Draw());

    private string Draw()
    {
        var most = Math.Max(1, chart.Series.SelectMany(series => series.Values).Max());
        var step = LabelHeight + (chart.Series.Count * (Bar + 2)) + Gap;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart-drawing\" viewBox=\"0 0 {Width} {Math.Max(1, chart.Labels.Count * step)}\" role=\"img\" aria-label=\"{Text.Encode(chart.Title)}\">");
        for (var i = 0; i < chart.Labels.Count; i++)
        {
            var y = i * step;
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"chart-label\" x=\"0\" y=\"{y + 13}\">{Text.Encode(chart.Labels[i])}</text>");
            for (var s = 0; s < chart.Series.Count; s++)
            {
                var (value, top) = (chart.Series[s].Values[i], y + LabelHeight + (s * (Bar + 2)));
                var length = (Width - NumberRoom) * value / most;
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"chart-bar-{s}\" x=\"0\" y=\"{top}\" width=\"{Math.Max(length, 1)}\" height=\"{Bar}\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"chart-number\" x=\"{Math.Max(length, 1) + 6}\" y=\"{top + 12}\">{value}</text>");
            }
        }

        return svg.Append("</svg>").ToString();
    }
}
