using Markdig;

// The least that any generator on Markdig does: read each notice, run Markdig, write a page. No template, no list, no check.
var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();
foreach (var file in Directory.EnumerateFiles(Path.Combine(args[0], "notices"), "notice.md", SearchOption.AllDirectories))
{
    var folder = Path.Combine(args[1], Path.GetRelativePath(args[0], Path.GetDirectoryName(file)!));
    Directory.CreateDirectory(folder);
    File.WriteAllText(Path.Combine(folder, "index.html"), Markdown.ToHtml(File.ReadAllText(file), pipeline));
}
