using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// The words of one line, with measures, figures, emphasis and links set around them and not one character added.
/// Written in C# because a template's line breaks would become characters of the official text.
/// </summary>
public sealed class LineText : ComponentBase
{
    [Parameter, EditorRequired] public required SiteNotice Notice { get; set; }

    [Parameter, EditorRequired] public required Paragraph Line { get; set; }

    /// <summary>Where to begin: a subsection's heading shows the words before itself.</summary>
    [Parameter] public int From { get; set; }

    /// <summary>Where to end; the line's own end when null.</summary>
    [Parameter] public int? To { get; set; }

    /// <summary>The item whose measures and figures the line holds.</summary>
    [Parameter] public Item? Item { get; set; }

    private int End => To ?? Line.Text.Length;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var stretches = LineStretches.Of(Line, Notice.Text.MarksOf(Line.Line), Item);
        var at = From;
        foreach (var measure in Item?.Measures.Where(measure => measure.Line == Line.Line && measure.Offset >= From && measure.Offset < End) ?? [])
        {
            AddWords(builder, stretches, at, measure.Offset);
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "measure");
            at = measure.Offset + measure.Text.Length;
            AddWords(builder, stretches, measure.Offset, at);
            builder.CloseElement();
        }

        AddWords(builder, stretches, at, End);
    }

    private void AddWords(RenderTreeBuilder builder, IReadOnlyList<LineStretch> stretches, int from, int to)
    {
        var edges = stretches.SelectMany(stretch => new[] { stretch.Start, stretch.End })
            .Where(edge => edge > from && edge < to).Append(from).Append(to).Distinct().Order().ToList();
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            AddPiece(builder, [.. stretches.Where(stretch => stretch.Start <= edges[i] && edges[i + 1] <= stretch.End)], edges[i], edges[i + 1]);
        }
    }

    private void AddPiece(RenderTreeBuilder builder, LineStretch[] around, int from, int to)
    {
        foreach (var stretch in around)
        {
            builder.OpenElement(2, stretch.Element);
            builder.AddAttribute(3, "class", stretch.Class);
            builder.AddAttribute(4, "href", stretch.Href);
        }

        builder.AddContent(5, Line.Text[from..to]);
        foreach (var _ in around)
        {
            builder.CloseElement();
        }
    }
}
