namespace PublicNotice.Domain;

/// <summary>不予受理的理由: the closed list of grounds (信访工作条例 第二十二条、第三十一条、第三十五条、第三十六条).</summary>
public enum DeclineGround
{
    /// <summary>依法应当通过诉讼、仲裁、行政复议等法定途径解决.</summary>
    StatutoryRoute,

    /// <summary>不属于本机关职责范围.</summary>
    NotCompetent,

    /// <summary>同一事项正在办理期限内.</summary>
    UnderWay,

    /// <summary>已作出复核意见，仍以同一事实和理由提出.</summary>
    FinallyReviewed,

    /// <summary>没有具体事项，经提示仍无法办理.</summary>
    NoMatter,
}

/// <summary>The Chinese words of the grounds.</summary>
public static class DeclineGrounds
{
    private static readonly string[] Words =
    [
        "依法应当通过诉讼、仲裁、行政复议等法定途径解决", "不属于本机关职责范围", "同一事项正在办理期限内",
        "已作出复核意见，仍以同一事实和理由提出", "没有具体事项，经提示仍无法办理",
    ];

    /// <summary>The Chinese words, as the citizen reads them.</summary>
    public static string Word(this DeclineGround ground) => Words[(int)ground];
}
