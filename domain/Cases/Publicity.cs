namespace PublicNotice.Domain;

/// <summary>公开状态: what the public may read of a case. An axis of its own beside handling and protection.</summary>
public enum Publicity
{
    /// <summary>不公开: the default.</summary>
    Private,

    /// <summary>待脱敏: a public wording is proposed, and a second person has to check it.</summary>
    PendingRedaction,

    /// <summary>已公开.</summary>
    Published,

    /// <summary>已隐藏: a tombstone with the code of its reason stands in its place.</summary>
    Hidden,

    /// <summary>恢复公开.</summary>
    Restored,
}

/// <summary>What is done to the publicity of a case.</summary>
public enum PublicityAct
{
    /// <summary>拟公开: somebody words what the public is to read, for the first time or, of what is hidden, anew.</summary>
    Propose,

    /// <summary>退改.</summary>
    SendBack,

    /// <summary>公开: by a second person.</summary>
    Publish,

    /// <summary>隐藏: with a code.</summary>
    Hide,

    /// <summary>恢复公开.</summary>
    Restore,
}

/// <summary>隐藏的理由: stable codes, published in the moderation log; the words may change, the codes never.</summary>
public enum HidingCode
{
    /// <summary>个人信息.</summary>
    PersonalData,

    /// <summary>侵害第三人权益.</summary>
    ThirdParty,

    /// <summary>法院或有权机关要求.</summary>
    CourtOrder,

    /// <summary>辱骂、威胁.</summary>
    Abuse,

    /// <summary>与公告事项无关.</summary>
    OffTopic,

    /// <summary>来件人要求.</summary>
    SubmittersRequest,

    /// <summary>同类内容已在别处公开.</summary>
    DuplicateElsewhere,

    /// <summary>已有新的答复: the case was handled anew, and what is public is not the answer any more.</summary>
    Superseded,
}

/// <summary>The one table of the moves of publicity, and its words.</summary>
public static class PublicityMoves
{
    private static readonly string[] StateWords = ["不公开", "待脱敏", "已公开", "已隐藏", "恢复公开"];
    private static readonly string[] ActWords = ["拟公开", "退改", "公开", "隐藏", "恢复公开"];
    private static readonly string[] CodeWords =
        ["含个人信息", "侵害第三人权益", "法院或有权机关要求", "辱骂、威胁", "与公告事项无关", "来件人要求", "同类内容已在别处公开", "已有新的答复"];

    private static readonly Dictionary<(Publicity, PublicityAct), Publicity> Table = new()
    {
        [(Publicity.Private, PublicityAct.Propose)] = Publicity.PendingRedaction,
        [(Publicity.PendingRedaction, PublicityAct.Propose)] = Publicity.PendingRedaction,
        [(Publicity.PendingRedaction, PublicityAct.SendBack)] = Publicity.Private,
        [(Publicity.PendingRedaction, PublicityAct.Publish)] = Publicity.Published,
        [(Publicity.Published, PublicityAct.Hide)] = Publicity.Hidden,
        [(Publicity.Restored, PublicityAct.Hide)] = Publicity.Hidden,
        [(Publicity.Hidden, PublicityAct.Restore)] = Publicity.Restored,
        [(Publicity.Hidden, PublicityAct.Propose)] = Publicity.PendingRedaction,
    };

    /// <summary>The state that an act leads to; null when it is not allowed.</summary>
    public static Publicity? Next(Publicity state, PublicityAct act) => Table.TryGetValue((state, act), out var next) ? next : null;

    /// <summary>The Chinese word.</summary>
    public static string Word(this Publicity state) => StateWords[(int)state];

    /// <summary>The Chinese word.</summary>
    public static string Word(this PublicityAct act) => ActWords[(int)act];

    /// <summary>The Chinese words.</summary>
    public static string Word(this HidingCode code) => CodeWords[(int)code];

    /// <summary>The code of 恢复公开 in the moderation log.</summary>
    public const string RestoreCode = "restore";

    /// <summary>The code as the moderation log prints it, e.g. personal-data.</summary>
    public static string Code(this HidingCode code) => code switch
    {
        HidingCode.PersonalData => "personal-data",
        HidingCode.ThirdParty => "third-party",
        HidingCode.CourtOrder => "court-order",
        HidingCode.Abuse => "abuse",
        HidingCode.OffTopic => "off-topic",
        HidingCode.SubmittersRequest => "submitters-request",
        HidingCode.DuplicateElsewhere => "duplicate-elsewhere",
        _ => "superseded",
    };
}
