using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Parses a page as strictly as the standard allows, and checks what browsers forgive but people notice.</summary>
public static class Html
{
    public static IHtmlDocument Read(string html, Uri address, bool strict)
    {
        var context = AngleSharp.BrowsingContext.New();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = strict }, context);
        var page = parser.ParseDocument(html);
        ((IDocument)page).Location.Href = address.ToString();
        Check(page);
        return page;
    }

    private static void Check(IHtmlDocument page)
    {
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var wanted = page.QuerySelectorAll("[href^='#']").Select(link => link.GetAttribute("href")![1..])
            .Concat(page.QuerySelectorAll("label[for]").Select(label => label.GetAttribute("for")!))
            .Concat(page.QuerySelectorAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ')))
            .Concat(page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')));
        Assert.Empty(wanted.Except(ids));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], script:not([src]):not([type='application/ld+json']), style"));
    }
}
