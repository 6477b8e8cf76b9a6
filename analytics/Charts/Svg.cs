using System.Globalization;
using System.Net;
using System.Text;

namespace PublicNotice.Analytics;

/// <summary>
/// A drawing inside a page: no script, no font of its own, dark on white so that it prints; what it shows stands in its title
/// for whoever cannot see it.
/// </summary>
internal sealed class Svg(int width, int height, string title)
{
    private readonly StringBuilder body = new();

    public void Rectangle(double x, double y, double w, double h, string kind) =>
        body.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(0, w):0.#}\" height=\"{Math.Max(0, h):0.#}\"/>");

    public void Line(double x1, double y1, double x2, double y2, string kind) =>
        body.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");

    public void Path(IEnumerable<(double X, double Y)> points, string kind) => body.Append(
        CultureInfo.InvariantCulture,
        $"<polyline class=\"{kind}\" points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")))}\"/>");

    public void Dot(double x, double y, double radius, string kind) =>
        body.Append(CultureInfo.InvariantCulture, $"<circle class=\"{kind}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/>");

    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="words">The words.</param>
    /// <param name="anchor">start, middle or end.</param>
    public void Text(double x, double y, string words, string anchor = "start") =>
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(words)}</text>");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 {width} {height}\" class=\"{(width > 500 ? "wide" : "narrow")}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\"><title>{WebUtility.HtmlEncode(title)}</title>{body}</svg>\n");
}
