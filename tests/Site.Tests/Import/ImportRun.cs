using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;

namespace PublicNotice.Site.Tests;

/// <summary>One run of <c>import</c> in a folder of its own.</summary>
internal sealed class ImportRun : IDisposable
{
    private ImportRun(string root, int exit, string output, string error) => (Root, Exit, Output, Error) = (root, exit, output, error);

    public string Root { get; }

    public int Exit { get; }

    public string Output { get; }

    public string Error { get; }

    public string Folder => Path.Combine(Root, "made");

    public JsonObject Json => JsonNode.Parse(Output)!.AsObject();

    public string File => System.IO.File.ReadAllText(Path.Combine(Folder, "notice.md"));

    public string Body => File.Split("---\n", 3)[2];

    /// <summary>Everything that came out: the report, the faults and every byte of every file.</summary>
    public string Everything => Output + Error + string.Concat(
        Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains("source", StringComparison.Ordinal))
            .Select(file => file + Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(file)) + System.IO.File.ReadAllText(file)));

    public Notice Notice => NoticeParser.Parse(Body);

    public string[] Codes => [.. Json["diagnostics"]!.AsArray().Select(found => (string)found!["code"]!)];

    public string[] Dropped => [.. Json["dropped"]!.AsArray().Select(found => (string)found!["what"]!)];

    public string[] Guessed => [.. Json["guessed"]!.AsArray().Select(found => $"{found!["what"]} {found["value"]}")];

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Import", "Fixtures", name);

    public static ImportRun OfText(string text, string name = "source.txt") => OfBytes(Encoding.UTF8.GetBytes(text), name);

    public static ImportRun OfBytes(byte[] bytes, string name, params string[] options)
    {
        var root = Directory.CreateTempSubdirectory("import-").FullName;
        Directory.CreateDirectory(Path.Combine(root, "source"));
        var file = Path.Combine(root, "source", name);
        System.IO.File.WriteAllBytes(file, bytes);
        return Of(file, root, options.Length == 0 ? ["--json"] : options);
    }

    public static ImportRun Of(string file, string? root = null, params string[] options)
    {
        root ??= Directory.CreateTempSubdirectory("import-").FullName;
        var (output, error) = (new StringWriter(), new StringWriter());
        var call = new RootCommand { ImportCommand.Create() }.Parse(["import", file, "--output", Path.Combine(root, "made"), .. options]);
        var exit = call.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return new ImportRun(root, exit, output.ToString(), error.ToString());
    }

    /// <summary>Asserts that the file was refused for these reasons and that nothing was left.</summary>
    public void AssertRefused(params string[] codes)
    {
        Assert.Equal(1, Exit);
        Assert.Equal(codes, Codes);
        Assert.DoesNotContain(Directory.GetFileSystemEntries(Root), entry => Path.GetFileName(entry) is not "source");
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
