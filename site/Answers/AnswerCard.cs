namespace PublicNotice.Site;

/// <summary>One published answer, or the tombstone in its place.</summary>
internal static class AnswerCard
{
    /// <param name="html">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="heading">h2 to h5.</param>
    public static void Begin(HtmlWriter html, PublicAnswer answer, string heading)
    {
        html.Add($"<article class=\"answer{(answer.Words is null ? " answer-hidden" : "")}\" id=\"{SiteLinks.AnchorOfAnswer(answer.Id)}\" data-testid=\"answer\">\n<");
        if (answer.Words is { } words)
        {
            html.Add($"{heading} class=\"answer-title\" dir=\"auto\">{words.Title ?? $"一件{words.Kind}"}</{heading}>\n<p class=\"meta-line answer-facts\"><span>{words.Kind}</span> ");
            html.Add($"<span>{words.ReceivedMonth} 收到</span> <span><time datetime=\"{Iso.Date(words.AnsweredOn)}\">{Iso.Date(words.AnsweredOn)}</time> 答复</span> <span>{words.Outcome}</span></p>\n");
        }
        else
        {
            html.Add($"{heading} class=\"answer-title\">这条答复已隐藏</{heading}>\n");
        }
    }

    public static void End(HtmlWriter html, PublicAnswer answer)
    {
        if (answer.Words is { } words)
        {
            if (words.Note is { } note)
            {
                html.Add($"<p class=\"answer-note\"><strong>{note}</strong></p>\n");
            }

            html.Add("<div class=\"answer-text\" dir=\"auto\">"u8);
            Paragraphs(html, words.Text);
            html.Add($"</div>\n<div class=\"answer-reply\"><p class=\"answer-by\">{words.DivisionName ?? "本单位"}答复</p>");
            Paragraphs(html, words.Answer);
            html.Add("</div>"u8);
        }
        else if (answer.Hidden is { } hidden)
        {
            html.Add($"<p>依据“{hidden.Rule}”（{hidden.Code}），于 <time datetime=\"{Iso.Date(hidden.On)}\">{Iso.Date(hidden.On)}</time> 隐藏。{hidden.Appeal}</p>\n");
        }

        html.Add("</article>\n"u8);
    }

    private static void Paragraphs(HtmlWriter html, string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            html.Add($"<p>{line}</p>");
        }
    }
}
