using Microsoft.AspNetCore.Html;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>Marks the terms that decided a suggestion where they stand in the text.</summary>
internal static class Highlight
{
    public static IHtmlContent Of(string text, Suggestion? suggestion)
    {
        var terms = suggestion?.Terms.Where(term => term.Weight > 0).Select(term => term.Text).OrderByDescending(term => term.Length).ToList() ?? [];
        var (content, plain) = (new HtmlContentBuilder(), 0);
        for (var at = 0; at < text.Length;)
        {
            if (terms.Find(term => term.Length > 0 && string.CompareOrdinal(text, at, term, 0, term.Length) == 0) is not { } found)
            {
                at++;
                continue;
            }

            content.Append(text[plain..at]).AppendHtml("<mark>").Append(found).AppendHtml("</mark>");
            at = plain = at + found.Length;
        }

        return content.Append(text[plain..]);
    }
}
