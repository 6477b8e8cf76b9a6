using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Tells the operator, once the service listens, what is where and how to sign in the first time.</summary>
internal sealed class Announcement(IServer server, SitePublisher site, StoragePlaces places, AccountOffer offer, IServiceScopeFactory scopes)
    : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/')
            .Replace("://0.0.0.0:", "://localhost:", StringComparison.Ordinal).Replace("://[::]:", "://localhost:", StringComparison.Ordinal);
        var words = new StringBuilder($"""

            PublicNotice 已启动
              网站    {address}/　（{site.Summary}）
              意见箱  {address}/feedback　　查询进度 {address}/track
              工作台  {address}{StaffLinks.Queue}
              数据    {places.Database}　　密钥 {places.Keys}（请分开备份）

            """);
        await using var scope = scopes.CreateAsyncScope();
        if (await offer.Stands(scope.ServiceProvider.GetRequiredService<UserManager<StaffAccount>>()))
        {
            words.AppendLine($"  建立账号请打开（只能使用一次）：{address}{StaffLinks.Setup}?token={offer.Token}");
        }

        // One call: nothing that runs beside may write between the lines.
        Console.WriteLine(words);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
