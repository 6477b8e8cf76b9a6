using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The head of notice.md: only what the text itself does not say.</summary>
public sealed record NoticeFrontMatter
{
    /// <summary>Of a head that cannot be read: whatever a text may leave to its head counts as said there.</summary>
    internal static readonly NoticeFrontMatter Unread = new()
    {
        Kind = "", PublishedAt = DateTimeOffset.UnixEpoch, Revision = 1, Validity = "", Issuer = "", Period = new FrontMatterPeriod(null, null, IsOpenEnded: true, null),
    };

    /// <summary>title: where the text has no title line.</summary>
    public string? Title { get; init; }

    /// <summary>kind: one of <see cref="NoticeKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>publishedAt: Shanghai time.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>revision: 版本, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>revisionNote: what a later revision corrects.</summary>
    public string? RevisionNote { get; init; }

    /// <summary>revisedAt: when a later revision was published; Shanghai time.</summary>
    public DateTimeOffset? RevisedAt { get; init; }

    /// <summary>redaction: why personal data in an earlier revision, which was published, is covered by ※ now.</summary>
    public string? Redaction { get; init; }

    /// <summary>formerSlugs: addresses that the notice had before, oldest first.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>division: the division that handles comments on the notice.</summary>
    public string? Division { get; init; }

    /// <summary>itemDivisions: lead divisions by permanent item id.</summary>
    public IReadOnlyDictionary<string, string> ItemDivisions { get; init; } = new Dictionary<string, string>();

    /// <summary>itemSupport: supporting divisions (配合处室) by permanent item id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ItemSupport { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>progress: 已完成、基本完成、长期坚持 or 未完成, by permanent item id; what is absent is not stated.</summary>
    public IReadOnlyDictionary<string, string> Progress { get; init; } = new Dictionary<string, string>();

    /// <summary>itemIds: permanent ids by position, where a later revision moved items.</summary>
    public IReadOnlyDictionary<string, string> ItemIds { get; init; } = new Dictionary<string, string>();

    /// <summary>period: where the text states none, or leaves a part of it open.</summary>
    public FrontMatterPeriod? Period { get; init; }

    /// <summary>
    /// rectification: whether the notice tells what was put right (整改), so that its items stand in the ledger; when absent,
    /// a title or a category with 整改 says so.
    /// </summary>
    public bool? Rectification { get; init; }

    /// <summary>indexNumber: 索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>category: 分类; the kind when absent.</summary>
    public string? Category { get; init; }

    /// <summary>issuer: 发布机构; who signed, or the bureau, when absent.</summary>
    public string? Issuer { get; init; }

    /// <summary>writtenOn: 成文日期, where no date is signed.</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>documentNumber: 文号; 无 when neither this nor the text says one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>subjectWords: 主题词.</summary>
    public IReadOnlyList<string> SubjectWords { get; init; } = [];

    /// <summary>validity: 有效性; 有效 when absent.</summary>
    public required string Validity { get; init; }

    /// <summary>description: one sentence for search engines; the first words of the text when absent.</summary>
    public string? Description { get; init; }

    /// <summary>example: true for an invented notice, which then says so itself.</summary>
    public bool IsExample { get; init; }
}

/// <summary>A period that the front matter gives.</summary>
/// <param name="Start">start: the first day.</param>
/// <param name="End">end: the last day, inclusive.</param>
/// <param name="IsOpenEnded">openEnded: 长期公开.</param>
/// <param name="CountsFirstDay">countsFirstDay: whether the first day counts as a working day of the period.</param>
public sealed record FrontMatterPeriod(DateOnly? Start, DateOnly? End, bool IsOpenEnded, bool? CountsFirstDay);
