namespace PublicNotice.Domain;

/// <summary>What is done to the handling of a case. Every act is one of these, and leaves one event.</summary>
public enum CaseAct
{
    /// <summary>转审核: somebody is to look before it is registered.</summary>
    Hold,

    /// <summary>标为无效: there is no matter in it.</summary>
    MarkSpam,

    /// <summary>恢复审核: it is looked at again, upon objection or doubt.</summary>
    LiftSpam,

    /// <summary>登记.</summary>
    Register,

    /// <summary>转确认: who is responsible needs a decision.</summary>
    Doubt,

    /// <summary>分派: a division is made responsible, for the first time or anew.</summary>
    Assign,

    /// <summary>撤销分派: it was a mistake; who is responsible needs a decision again.</summary>
    Unassign,

    /// <summary>退回: the division objects, with its reasons, within five working days (信访工作条例 第二十三条).</summary>
    Return,

    /// <summary>不予受理.</summary>
    Decline,

    /// <summary>转送: another body is competent.</summary>
    Redirect,

    /// <summary>标为重复: the same facts were answered before.</summary>
    MarkRepeat,

    /// <summary>撤销决定: an ending was a mistake (不予受理, 转送, 重复反映); the case is handled after all.</summary>
    Reconsider,

    /// <summary>并案.</summary>
    Merge,

    /// <summary>撤销并案.</summary>
    Unmerge,

    /// <summary>请来件人补充: staff ask the citizen for what is missing.</summary>
    Ask,

    /// <summary>不再等待补充: the time for it has passed.</summary>
    StopWaiting,

    /// <summary>受理: the division takes it on, and the citizen is told.</summary>
    Accept,

    /// <summary>起草答复: staff keep a draft of the answer.</summary>
    Draft,

    /// <summary>申请延期.</summary>
    AskExtension,

    /// <summary>批准延期: once, by another person.</summary>
    Extend,

    /// <summary>不同意延期.</summary>
    RefuseExtension,

    /// <summary>送审: the answer goes to a second person.</summary>
    SubmitAnswer,

    /// <summary>退改: the second person sends the answer back.</summary>
    SendBack,

    /// <summary>撤回送审: whoever wrote the answer takes it back to change it.</summary>
    Recall,

    /// <summary>审核并发出: the second person sends the answer to the citizen.</summary>
    Send,

    /// <summary>请来件人评价（回访）.</summary>
    InviteRating,

    /// <summary>到期办结: the citizen said nothing for thirty days.</summary>
    LapseRating,

    /// <summary>转复查: a review is asked for (信访工作条例 第三十五条).</summary>
    AskReview,

    /// <summary>转复核: a final review is asked for (第三十六条).</summary>
    AskFinalReview,

    /// <summary>维持: the review upholds the answer.</summary>
    Uphold,

    /// <summary>撤销原答复: the review overturns it, and the case is handled anew.</summary>
    Overturn,

    /// <summary>改用时限: another clock profile applies.</summary>
    ChooseClock,

    /// <summary>补充: the citizen adds something.</summary>
    Supplement,

    /// <summary>撤回: the citizen takes the case back, before it is answered.</summary>
    Withdraw,

    /// <summary>评价: the citizen rates the answer, which closes the case.</summary>
    Rate,

    /// <summary>要求重新办理: the citizen says that the matter is not solved.</summary>
    Reopen,

    /// <summary>申诉: the citizen objects to 无效信息 or 重复反映.</summary>
    Appeal,
}
