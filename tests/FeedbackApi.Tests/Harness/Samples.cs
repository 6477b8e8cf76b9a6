using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>What the tests know of the sample content, and what citizens write in them.</summary>
public static class Samples
{
    /// <summary>The seed notice, open from 2023-11-23 to 2023-12-14.</summary>
    public const string Notice = "2023-xuncha-zhenggai";
    public const string NoticePath = "/notices/2023/xuncha-zhenggai/";
    public const string LastSecond = "2023-12-14 23:59:59";
    public const string SecondAfter = "2023-12-15 00:00:00";
    public const string FirstSecond = "2023-11-23 00:00:00";

    /// <summary>One of its items.</summary>
    public const string Item = "2-1-3";

    /// <summary>The notice without an end.</summary>
    public const string OpenEnded = "2026-zijin-shiyong-jianyi";

    /// <summary>Published long before its period, which runs from the first to the last of March 2030.</summary>
    public const string Upcoming = "2026-zijin-guanli-banfa";
    public const string OpenEndedPublished = "2026-01-05 09:00:00";

    public const string Division = "ghcw";
    public const string DivisionName = "规划财务处";
    public const string OtherDivision = "xczx";
    public const string OtherDivisionName = "乡村振兴处";

    /// <summary>The content folder beside the tests.</summary>
    public static string Content { get; } = Path.Combine(AppContext.BaseDirectory, "content");

    /// <summary>A plain message by the standing channel.</summary>
    public static FeedbackRequest Letter { get; } = new() { Kind = "建议", Text = "村口的路灯坏了两个月，请尽快修好。" };

    /// <summary>A message on the item of the seed notice.</summary>
    public static FeedbackRequest LetterOnItem { get; } = Letter with { Notice = Notice, Item = Item };

    /// <summary>A report of wrongdoing: a protected case.</summary>
    public static FeedbackRequest Accusation { get; } = Letter with { Kind = "检举控告", Text = "反映某干部虚报项目资金。" };
}
