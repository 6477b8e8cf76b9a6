using System.Runtime.CompilerServices;

namespace PublicNotice.Site;

/// <summary>What the compiler makes of an interpolated string that is given to <see cref="HtmlWriter.Add(ref HtmlMarkup)"/>.</summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlMarkup
{
    private readonly HtmlWriter _html;

    /// <summary>Called by the compiler.</summary>
    public HtmlMarkup(int literalLength, int formattedCount, HtmlWriter html) => _html = html;

    /// <summary>Markup, as it stands in the source.</summary>
    public void AppendLiteral(string markup) => _html.AddText(markup);

    /// <summary>Text; nothing for null.</summary>
    public void AppendFormatted(string? text) => _html.Text(text);

    /// <inheritdoc cref="AppendFormatted(string?)"/>
    public void AppendFormatted(ReadOnlySpan<char> text) => _html.Text(text);

    /// <summary>Text in UTF-8.</summary>
    public void AppendFormatted(ReadOnlySpan<byte> text) => _html.Text(text);

    /// <summary>A number, in the invariant culture.</summary>
    public void AppendFormatted(int number) => _html.AddNumber(number);

    /// <summary>An attribute that may be absent.</summary>
    public void AppendFormatted(Attr attribute)
    {
        if (attribute.Value is { } value)
        {
            _html.AddText(" ");
            _html.AddText(attribute.Name);
            if (value.Length > 0)
            {
                _html.AddText("=\"");
                _html.Text(value);
                _html.AddText("\"");
            }
        }
    }
}

/// <summary>An attribute that stands only where it has a value, with the blank before it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Null leaves it out; empty leaves its name alone.</param>
public readonly record struct Attr(string Name, string? Value)
{
    /// <summary>An attribute without a value that is there or not.</summary>
    public static Attr Flag(string name, bool isThere) => new(name, isThere ? "" : null);
}
