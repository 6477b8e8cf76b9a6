using System.CommandLine;
using System.Text.Json.Nodes;

namespace PublicNotice.Site.Tests;

/// <summary>One run of <c>inspect</c>, as a script sees it.</summary>
internal sealed record InspectRun(int Exit, string Output, string Error)
{
    private static readonly string Here = Path.Combine(AppContext.BaseDirectory, "Inspect");

    public JsonObject Json => JsonNode.Parse(Output)!.AsObject();

    public static string Fixture(string file) => Path.Combine(Here, "Fixtures", file);

    public static InspectRun Of(string file, params string[] options) =>
        Call([file, "--calendar", Path.Combine(Here, "Calendar"), .. options]);

    public static InspectRun Call(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var call = new RootCommand { InspectCommand.Create() }.Parse(["inspect", .. args]);
        var exit = call.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return new InspectRun(call.Errors.Count > 0 ? 2 : exit, output.ToString(), error.ToString());
    }

    /// <summary>A run on a file with these bytes, which is deleted afterwards.</summary>
    public static InspectRun OfBytes(byte[] bytes, string extension = ".txt", params string[] options)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + extension);
        File.WriteAllBytes(path, bytes);
        try
        {
            return Of(path, options);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
