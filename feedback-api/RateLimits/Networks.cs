using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// The networks that an address is counted in, smallest first. One caller is an IPv4 address or an IPv6 /64, for a
/// provider gives nobody less; whoever holds a /56 or a /48 can rotate through 256 or 65,536 of those.
/// </summary>
internal readonly struct Networks
{
    public const int Most = 3;
    private const ulong Ipv4 = 1UL << 63;

    private readonly ulong _address;

    private Networks(ulong address, bool isIpv4) => (_address, IsIpv4) = (address, isIpv4);

    public bool IsIpv4 { get; }

    public int Count => IsIpv4 ? 2 : Most;

    public static Networks Of(IPAddress? address)
    {
        address ??= IPAddress.None;
        Span<byte> bytes = stackalloc byte[16];
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).TryWriteBytes(bytes, out var length);
        return length == 4
            ? new(BinaryPrimitives.ReadUInt32BigEndian(bytes), isIpv4: true)
            : new(BinaryPrimitives.ReadUInt64BigEndian(bytes), isIpv4: false);
    }

    /// <summary>The prefix of one level. An IPv4 prefix bears a mark where no IPv6 address that is given out has one.</summary>
    public ulong Prefix(int level) => IsIpv4
        ? Ipv4 | (level == 0 ? _address : _address >> 8)
        : _address >> (8 * level);

    /// <summary>How much more than one caller a level may ask for, as a power of the configured factor.</summary>
    public int Power(int level) => IsIpv4 ? 2 * level : level;
}
