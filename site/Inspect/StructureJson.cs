using System.Text.Json.Nodes;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The tree of sections in the JSON of <c>inspect --json</c>.</summary>
internal static class StructureJson
{
    /// <summary>One section; items that stand directly under it are written only when there are some.</summary>
    public static JsonObject Section(Section section)
    {
        var json = new JsonObject
        {
            ["n"] = section.Number,
            ["title"] = section.Title,
            ["line"] = section.Heading.Line,
            ["leadParagraphs"] = section.Lead.Count,
            ["subs"] = InspectJson.Array(section.Subsections, Subsection),
        };
        if (section.Items.Count > 0)
        {
            json["items"] = InspectJson.Array(section.Items, Item);
        }

        return json;
    }

    /// <summary>The counts of the whole notice.</summary>
    public static JsonObject Totals(Notice notice)
    {
        var measures = notice.Items.SelectMany(item => item.Measures).ToList();
        return new JsonObject
        {
            ["sections"] = notice.Sections.Count,
            ["subs"] = notice.Subsections.Count(),
            ["subsWithInlineBody"] = notice.Subsections.Count(sub => sub.HasInlineBody),
            ["items"] = notice.Items.Count(),
            ["numberedMeasures"] = measures.Count(measure => measure.Number is not null),
            ["unnumberedMeasures"] = measures.Count(measure => measure.Number is null),
        };
    }

    private static JsonObject Subsection(Subsection sub) => new()
    {
        ["n"] = sub.Number,
        ["title"] = sub.Title,
        ["line"] = sub.Line,
        ["inlineBody"] = sub.HasInlineBody,
        ["items"] = InspectJson.Array(sub.Items, Item),
    };

    private static JsonObject Item(Item item) => new()
    {
        ["n"] = item.Number,
        ["title"] = item.Title,
        ["line"] = item.Heading.Line,
        ["measures"] = item.Measures.Count(measure => measure.Number is not null),
        ["unnumberedMeasures"] = item.Measures.Count(measure => measure.Number is null),
    };
}
