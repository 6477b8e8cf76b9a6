using System.CommandLine;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary><c>site import FILE</c>: a notice folder from Word, plain text, HTML or Markdown.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "公告文件（.docx、.txt、.html 或 .md）" };
        var output = new Option<string?>("--output") { Description = "新建的公告文件夹（默认在 content/notices 下按年份新建）" };
        var json = new Option<bool>("--json") { Description = "只输出一个 JSON 文档" };
        output.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
            {
                result.AddError("--output 不能为空。");
            }
        });
        var command = new Command("import", "把 Word、文本、网页或 Markdown 导入为公告文件夹") { file, output, json };
        command.SetAction(call => Run(call.GetRequiredValue(file), call.GetValue(output), call.GetValue(json), call.InvocationConfiguration));
        return command;
    }

    private static int Run(string path, string? folder, bool json, InvocationConfiguration streams)
    {
        var content = ContentFiles.FindFolder(Directory.GetCurrentDirectory());
        if (folder is null && content is null)
        {
            streams.Error.WriteLine("找不到内容文件夹：当前文件夹及其上级都没有 content/site.yml；请用 --output 指明要新建的公告文件夹。");
            return ExitCodes.WrongCall;
        }

        var result = NoticeImport.Run(path, folder, content, TimeProvider.System);
        if (json)
        {
            streams.Output.WriteLine(ImportReportJson.Write(result));
        }
        else
        {
            FaultPrinter.Print(result.Notes.Faults, streams.Error);
            streams.Output.Write(ImportReportText.Write(result));
        }

        return result.Folder is null ? ExitCodes.WrongInput : ExitCodes.Done;
    }
}
