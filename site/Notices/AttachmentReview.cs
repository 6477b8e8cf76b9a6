namespace PublicNotice.Site;

/// <summary>
/// Looks into the attachments that can give away what nobody meant to publish: a Word file is reviewed as an import
/// reviews it. A notice that is as the last build read it is not read again, nor are its attachments.
/// </summary>
internal static class AttachmentReview
{
    private static readonly string[] Word = [".docx", ".docm", ".dotx"];

    public static void Run(IReadOnlyList<Attachment> attachments, FileFaults faults)
    {
        foreach (var attachment in attachments.Where(one => one.Content.Length > 0 && Word.Contains(Path.GetExtension(one.Name), StringComparer.OrdinalIgnoreCase)))
        {
            Review(attachment, faults.Beside(attachment.Name));
        }
    }

    private static void Review(Attachment attachment, FileFaults faults)
    {
        var notes = new ImportNotes(attachment.Name);
        var isRead = WordDraft.Review(attachment.Content, notes, out var namesPeople);
        if (!isRead)
        {
            faults.Warning(CheckCodes.AttachmentUnread, 1, 1,
                $"附件 {attachment.Name} 打不开（可能设有密码、已损坏或不是 Word 文件），没有检查其中的修订、批注和隐藏文字；请用 Word 打开核对，另存为 .docx 后换上。");
            return;
        }

        foreach (var fault in notes.Faults)
        {
            if (fault.IsError)
            {
                faults.Error(fault.What.Code, fault.What.Line, 1, $"附件 {attachment.Name}：{fault.What.Message}");
            }
            else
            {
                faults.Warning(fault.What.Code, fault.What.Line, 1, $"附件 {attachment.Name}：{fault.What.Message}");
            }
        }

        if (namesPeople)
        {
            faults.Warning(CheckCodes.AttachmentAuthor, 1, 1,
                $"附件 {attachment.Name} 的文档属性里有作者或修改者的名字，公众下载后能看到；请在 Word 的“文件—信息—检查文档”中删除后保存。");
        }
    }
}
