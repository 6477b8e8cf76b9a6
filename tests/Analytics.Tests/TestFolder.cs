namespace PublicNotice.Analytics.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pn-analytics-").FullName;

    public string this[string name] => Path.Combine(root, name);

    public IEnumerable<string> Files => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
