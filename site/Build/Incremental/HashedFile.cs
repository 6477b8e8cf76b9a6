using System.Security.Cryptography;

namespace PublicNotice.Site;

/// <summary>A long file in the making, which is asked at its end whether it is wanted.</summary>
/// <param name="path">Where it goes.</param>
/// <param name="isWanted">Told its length and hash; what is not wanted is removed.</param>
internal sealed class HashedFile(string path, Func<int, Hash256, bool> isWanted) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _file = Open(path);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _file.Length;

    public override long Position { get => _file.Position; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _file.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => _file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _file.CanWrite)
        {
            var length = (int)_file.Position;
            _file.Dispose();
            if (!isWanted(length, Hash256.Of(_hash)))
            {
                File.Delete(path);
            }

            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private static FileStream Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }
}
