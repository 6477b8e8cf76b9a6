using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Section <c>Proxies</c>: the reverse proxies in front of this service.</summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>
    /// Addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/24</c>) whose word on a visitor's address and scheme is
    /// believed. Default: none, and forwarding headers are ignored.
    /// </summary>
    public IList<string> Trusted { get; } = [];

    /// <summary>How many of them stand one behind the other. Default 1.</summary>
    [Range(1, 5, ErrorMessage = "Proxies:Hops 应在 1 到 5 之间：服务前面依次有几层反向代理。")]
    public int Hops { get; set; } = 1;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var entry in Trusted)
        {
            if (Network(entry) is not { } network)
            {
                yield return new ValidationResult($"Proxies:Trusted 中的“{entry}”不是地址或网段，应写成 10.0.0.5 或 10.0.0.0/24。");
            }
            else if (network.PrefixLength < Narrowest(network.BaseAddress))
            {
                yield return new ValidationResult($"Proxies:Trusted 中的“{entry}”信任的范围太大，几乎等于信任所有人，限额会形同虚设。请只列出反向代理的地址。");
            }
        }
    }

    // Two halves of the whole are the whole: what no bureau's proxies fill is refused, however it is written.
    private static int Narrowest(IPAddress address) => address switch
    {
        { AddressFamily: AddressFamily.InterNetwork } => 8,
        { IsIPv4MappedToIPv6: true } => 96 + 8,
        _ => 32,
    };

    internal static IPNetwork? Network(string entry) =>
        IPAddress.TryParse(entry, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(entry, out var network) ? network
        : null;
}
