namespace PublicNotice.Site.Tests;

public sealed class HtmlImportTests
{
    private const string Text = "根据有关规定，现将整改情况予以公示，公示期为2026年3月2日至2026年3月9日。欢迎社会各界监督。";

    [Fact]
    public void Page_GivesTitleTextTableAndLinksWithoutChrome()
    {
        using var run = ImportRun.OfText($"""
            <!DOCTYPE html><html><head><meta name="PubDate" content="2026-03-01 09:30"><title>关于整改情况的公示_某某局</title></head><body>
            <div class="nav"><a href="/">首页</a><a href="/x">通知公告</a></div>
            <h1>关于整改情况的公示</h1><div>来源：办公室 发布时间：2026-03-01 字号：大 中 小</div>
            <div id="zoom"><p>　　{Text}</p><p>&nbsp;&nbsp;一、基本<br>情况</p>
            <table><tr><th>序号</th><th>事项</th></tr><tr><td rowspan="2">1</td><td>甲|乙</td></tr><tr><td>丙</td></tr></table>
            <p>详见<a href="https://www.example.gov.cn/a(1).html">全文</a>，<a href="javascript:alert(1)">分享</a>，<a href="./files/mingdan.xlsx">名单</a>。</p>
            <img src="https://evil.example/track.png"><script>alert('秘密')</script><p style="display: none">不显示的话</p>
            <p>责任编辑：张三</p></div><footer>主办单位</footer></body></html>
            """, "source.html");

        Assert.Equal(0, run.Exit);
        Assert.Equal("关于整改情况的公示", run.Notice.Title);
        Assert.Contains("publishedAt: 2026-03-01 09:30\n", run.File, StringComparison.Ordinal);
        Assert.Contains("| 序号 | 事项 |\n| --- | --- |\n| 1 | 甲｜乙 |\n|  | 丙 |\n", run.Body, StringComparison.Ordinal);
        Assert.Contains("[全文](https://www.example.gov.cn/a%281%29.html)，分享，名单。", run.Body, StringComparison.Ordinal);
        Assert.All((string[])["秘密", "不显示的话", "张三", "首页", "主办单位", "evil.example", "\u3000", "\u00A0"], gone => Assert.DoesNotContain(gone, run.File, StringComparison.Ordinal));
        Assert.Contains("mingdan.xlsx", run.Json["attachments"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_KeepsApartWhatStandsApartAndHoldsNothingHidden()
    {
        using var run = ImportRun.OfText($"""
            <body><div id="zoom"><p>{Text}</p><table><caption>附表 1</caption><tr><th>金额</th><th>面积</th></tr>
            <tr><td>100<br>200<p>300</p></td><td>10<sup>6</sup>m<sup>2</sup><span style="display:none">不公开</span><script>x()</script></td></tr></table>
            <pre>第一行
            第二行</pre><p>约1.2×10<sup>4</sup>亩，<s>作废的话</s>见注<sup>甲</sup>。</p></div></body>
            """, "source.html");

        Assert.Contains("附表 1\n| 金额 | 面积 |\n| --- | --- |\n| 100 200 300 | 10⁶m² |\n第一行\n第二行\n约1.2×10⁴亩，作废的话见注甲。\n", run.Body, StringComparison.Ordinal);
        Assert.Contains("网页上不显示的内容", run.Dropped);
        Assert.Equal(["删除线 作废的话", "上标 甲"], run.Guessed.Intersect(["删除线 作废的话", "上标 甲"]));
    }

    [Fact]
    public void PageWithoutKnownContainer_GivesItsDensestBlock()
    {
        using var run = ImportRun.OfText(
            $"<body><div><ul><li><a href='/1'>关于甲的通知甲的通知甲的通知甲的通知</a></li><li><a href='/2'>关于乙的通知乙的通知乙的通知</a></li></ul></div><div><p>{Text}</p><p>{Text}</p></div></body>", "source.html");

        Assert.Equal($"{Text}\n{Text}\n", run.Body);
    }

    [Fact]
    public void CatalogueTable_GoesIntoTheHead()
    {
        using var run = ImportRun.OfText(
            $"<div class='content'><table><tr><td>索引号</td><td>11440000/2026-00001</td><td>分类：</td><td>公示公告</td></tr><tr><td>发布机构：</td><td>某某局</td><td>文号：</td><td>某发〔2026〕3号</td></tr></table><p>关于整改情况的公示</p><p>{Text}</p></div>", "source.html");

        Assert.Contains("indexNumber: \"11440000/2026-00001\"\n", run.File, StringComparison.Ordinal);
        Assert.Contains("documentNumber: \"某发〔2026〕3号\"\n", run.File, StringComparison.Ordinal);
        Assert.Equal("关于整改情况的公示", run.Notice.Title);
        Assert.DoesNotContain("索引号", run.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>现<ins>予以</ins>公示</p>", "PN410")]
    [InlineData("<p><span style='mso-hide: all'>不可外传</span></p>", "PN412")]
    [InlineData("<p><span class=MsoCommentReference>[张1]</span></p>", "PN411")]
    public void WhatWordSavesIntoAPage_RefusesIt(string part, string code)
    {
        using var run = ImportRun.OfText($"<article><p>{Text}</p>{part}</article>", "source.html");

        run.AssertRefused(code);
        Assert.DoesNotContain("不可外传", run.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void DeepNesting_IsNoCrash()
    {
        using var run = ImportRun.OfText($"<article><p>{Text}</p>{string.Concat(Enumerable.Repeat("<div>", 5_000))}深处</article>", "source.html");

        using var hostile = ImportRun.OfText($"<article><p>{Text}</p>{string.Concat(Enumerable.Repeat("<div>", 100_000))}深处</article>", "source.html");

        Assert.Equal(0, run.Exit);
        hostile.AssertRefused("PN404");
    }
}
