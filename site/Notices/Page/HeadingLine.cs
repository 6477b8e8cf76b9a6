using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A line that is a heading, or a heading and then text: the two parts make the line, without a gap.</summary>
public sealed class HeadingLine : ComponentBase
{
    [Parameter, EditorRequired] public required SiteNotice Notice { get; set; }

    [Parameter, EditorRequired] public required Paragraph Line { get; set; }

    /// <summary>h2, h3 or h4.</summary>
    [Parameter, EditorRequired] public required string Element { get; set; }

    /// <summary>The id of the heading.</summary>
    [Parameter] public string? Anchor { get; set; }

    /// <summary>How many characters the heading takes; up to the first 。 when null.</summary>
    [Parameter] public int? Length { get; set; }

    /// <summary>The item that the line begins.</summary>
    [Parameter] public Item? Item { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var length = Length ?? RunIn.LengthOf(Line.Text);
        if (length >= Line.Text.Length)
        {
            AddHeading(builder, Line.Line, null);
            return;
        }

        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "run-in");
        builder.AddAttribute(2, "data-line", Line.Line);
        AddHeading(builder, null, length);
        builder.OpenElement(3, "p");
        builder.AddAttribute(4, "class", "prose-line");
        AddText(builder, length, null);
        builder.CloseElement();
        builder.CloseElement();
    }

    private void AddHeading(RenderTreeBuilder builder, int? line, int? to)
    {
        builder.OpenElement(5, Element);
        builder.AddAttribute(6, "id", Anchor);
        builder.AddAttribute(7, "data-line", line);
        AddText(builder, 0, to);
        builder.CloseElement();
    }

    private void AddText(RenderTreeBuilder builder, int from, int? to)
    {
        builder.OpenComponent<LineText>(8);
        builder.AddComponentParameter(9, nameof(LineText.Notice), Notice);
        builder.AddComponentParameter(10, nameof(LineText.Line), Line);
        builder.AddComponentParameter(11, nameof(LineText.Item), Item);
        builder.AddComponentParameter(12, nameof(LineText.From), from);
        builder.AddComponentParameter(13, nameof(LineText.To), to);
        builder.CloseComponent();
    }
}

/// <summary>Where a heading ends on a line that goes on with text.</summary>
internal static class RunIn
{
    public static int LengthOf(string line) =>
        line.IndexOf('。', StringComparison.Ordinal) is >= 0 and var stop ? stop + 1 : line.Length;
}
