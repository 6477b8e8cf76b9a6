namespace PublicNotice.Site;

/// <summary>
/// Looks into the attachments that can give away what nobody meant to publish: what is hidden in them, and who their
/// properties say wrote them. A notice that is as the last build read it is not read again, nor are its attachments.
/// </summary>
internal static class AttachmentReview
{
    private const string InOffice = "请在“文件—信息—检查文档”（WPS 为“文件—文档加密—属性”）中删除后保存";

    public static void Run(IReadOnlyList<Attachment> attachments, FileFaults faults)
    {
        foreach (var attachment in attachments.Where(one => one.Content.Length > 0))
        {
            Review(attachment, faults.Beside(attachment.Name));
        }
    }

    private static void Review(Attachment attachment, FileFaults faults)
    {
        switch (Path.GetExtension(attachment.Name).ToLowerInvariant())
        {
            case ".docx" or ".docm" or ".dotx":
                Word(attachment, faults);
                break;
            case ".xlsx" or ".xlsm":
                Office(attachment, "表格", "xl/workbook.xml", SheetReview.Run, faults);
                break;
            case ".pptx" or ".ppsx":
                Office(attachment, "演示文稿", "ppt/presentation.xml", SlideReview.Run, faults);
                break;
            case ".pdf":
                Pdf(attachment, faults);
                break;
            case ".doc" or ".xls" or ".ppt" or ".wps" or ".et" or ".dps":
                Unread(attachment, "是旧的文件格式", "其中的批注、隐藏内容和作者信息", "请另存为 .docx、.xlsx、.pptx 或 .pdf 后换上", faults);
                break;
        }
    }

    private static void Word(Attachment attachment, FileFaults faults)
    {
        var notes = new ImportNotes(attachment.Name);
        if (!WordDraft.Review(attachment.Content, notes, out var namesPeople))
        {
            Unread(attachment, "打不开（可能设有密码、已损坏或不是 Word 文件）", "其中的修订、批注和隐藏文字", "请用 Word 打开核对，另存为 .docx 后换上", faults);
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

        using var file = OfficeFile.Open(attachment.Content);
        Author(attachment, namesPeople || file?.NamesPeople() is true, InOffice, faults);
    }

    private static void Office(Attachment attachment, string what, string main, Action<OfficeFile, string, FileFaults> review, FileFaults faults)
    {
        using var file = OfficeFile.Open(attachment.Content);
        if (file?.Read(main) is null)
        {
            Unread(attachment, $"打不开（可能设有密码、已损坏或不是{what}文件）", "其中的批注和隐藏内容", "请打开核对，另存为新文件后换上", faults);
            return;
        }

        review(file, attachment.Name, faults);
        Author(attachment, file.NamesPeople(), InOffice, faults);
    }

    private static void Pdf(Attachment attachment, FileFaults faults)
    {
        if (!PdfReview.IsReadable(attachment.Content))
        {
            Unread(attachment, "打不开（可能设有密码、已损坏或不是 PDF 文件）", "文档属性", "请去掉密码，重新导出后换上", faults);
            return;
        }

        Author(attachment, PdfReview.NamesPeople(attachment.Content), "请先在原来的文档里删去作者再导出，或在 PDF 软件的“文件—属性”里清空后保存", faults);
    }

    private static void Author(Attachment attachment, bool namesPeople, string remedy, FileFaults faults)
    {
        if (namesPeople)
        {
            faults.Warning(CheckCodes.AttachmentAuthor, 1, 1, $"附件 {attachment.Name} 的文档属性里有作者、单位或修改者的名字，公众下载后能看到；{remedy}。");
        }
    }

    private static void Unread(Attachment attachment, string why, string what, string remedy, FileFaults faults) =>
        faults.Warning(CheckCodes.AttachmentUnread, 1, 1, $"附件 {attachment.Name} {why}，没有检查{what}；{remedy}。");
}
