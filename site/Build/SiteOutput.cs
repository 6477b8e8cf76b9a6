using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>
/// Takes the files of a site one after the other. Each is rendered into a buffer that the next one uses again, so that no
/// body is held longer than its page.
/// </summary>
internal abstract class SiteOutput
{
    private readonly HtmlWriter _html = new();
    private readonly PlainWriter _plain = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <param name="path">Its address; one with a slash at its end is a folder's index.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="isListed">Whether links may lead to it and search engines should know it.</param>
    public void Page(string path, Action<HtmlWriter> write, bool isListed = true)
    {
        _html.Clear();
        write(_html);
        Put(path, _html.Written, isListed ? FileRole.ListedPage : FileRole.Page);
    }

    public void File(string path, Action<PlainWriter> write)
    {
        _plain.Clear();
        write(_plain);
        Put(path, _plain.Written, FileRole.Data);
    }

    /// <summary>A file too long to be held: its writer passes on what has gathered, part after part.</summary>
    public void LongFile(string path, Action<PlainWriter> write)
    {
        using var stream = Create(path);
        var writer = new PlainWriter { Into = stream };
        write(writer);
        writer.Pass(all: true);
    }

    public void File(string path, string text)
    {
        _plain.Clear();
        _plain.Text(text);
        Put(path, _plain.Written, FileRole.Data);
    }

    /// <param name="path">Its address.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="hash">Their SHA-256, where somebody has computed it already.</param>
    public void File(string path, ReadOnlyMemory<byte> content, Hash256? hash = null) => Put(path, content.Span, FileRole.Data, hash);

    public void Json(string path, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        _bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_bytes, options))
        {
            write(json);
        }

        _bytes.Write("\n"u8);
        Put(path, _bytes.WrittenSpan, FileRole.Data);
    }

    /// <summary>
    /// Begins a part of the site that is a function of its key alone: false where it stands already, just as the key says,
    /// and need not be written.
    /// </summary>
    /// <param name="name">Its name, which stays from build to build.</param>
    /// <param name="key">A digest of everything that its files are made from; null for a part that is always made anew.</param>
    public abstract bool Begins(string name, UInt128? key);

    /// <summary>The addresses of the files of a part.</summary>
    public abstract IEnumerable<string> FilesOf(string name);

    /// <summary>The addresses of the pages that links may lead to.</summary>
    public abstract IEnumerable<string> ListedPages { get; }

    /// <summary>The addresses of the files that are no pages.</summary>
    public abstract IEnumerable<string> DataFiles { get; }

    /// <summary>A file that is there when the stream is closed.</summary>
    protected abstract Stream Create(string path);

    protected abstract void Put(string path, ReadOnlySpan<byte> content, FileRole role, Hash256? hash = null);
}

/// <summary>What a file is to those who link to it.</summary>
internal enum FileRole
{
    Data,
    Page,
    ListedPage,
}
