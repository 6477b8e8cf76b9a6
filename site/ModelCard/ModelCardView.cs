using System.Text;

namespace PublicNotice.Site;

/// <summary>分类模型说明: what the models that help staff are made of, how often they err, and what they may never do.</summary>
internal static class ModelCardView
{
    public const string Title = "分类模型说明";
    private const string Description = "本站用哪些模型辅助分派来件：由什么训练、多准、什么时候不作建议、投入使用后被更正多少；每个数字由评测程序写出。";

    private static readonly IReadOnlyList<MetaTag> Meta = ColumnTags.Of(Title, Description, ColumnTags.NoticeColumn);

    /// <summary>Whether there is something to show.</summary>
    public static bool IsThere(SiteModel site) => site.Answers.Export is { ModelCards.Count: > 0 };

    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = SiteLinks.ModelCard, Title = Title, Description = Description, CanonicalUrl = site.UrlOf(SiteLinks.ModelCard), Meta = Meta,
            Breadcrumbs = [new("首页", SiteLinks.Home), new(StatisticsView.Title, SiteLinks.Statistics), new(Title)],
        });
        html.Add($"<h1>{Title}</h1>\n<p class=\"lede\">{Description}</p>\n<p>模型只提建议，由工作人员决定；任何来件都不会因为模型而被搁置、隐藏或丢弃。保密件不给任何模型看。</p>\n");
        foreach (var card in site.Answers.Export!.ModelCards)
        {
            html.Add($"<details class=\"model-card\" open><summary>{card.Title}</summary>\n").Add(Encoding.UTF8.GetBytes(card.Html)).Add("</details>\n"u8);
        }

        site.Frame.Close(html);
    }
}
