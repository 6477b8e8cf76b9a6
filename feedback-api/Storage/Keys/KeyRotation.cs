using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// Makes a new master key and wraps the key of every case anew; the service is stopped meanwhile. The old master key then
/// opens nothing, in no copy: whoever took it must come again.
/// </summary>
internal static class KeyRotation
{
    /// <returns>How many keys were wrapped anew.</returns>
    public static async Task<int> Run(StoragePlaces places, FeedbackDb db)
    {
        var old = MasterKey.Open(places);
        var renewed = new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Length));
        var next = places.RecordKeys + ".next";
        File.Delete(next);
        var count = 0;
        using (var from = RecordKeys.Open(places.RecordKeys, old))
        using (var to = RecordKeys.Open(next, renewed))
        {
            await foreach (var @case in db.Cases.AsNoTracking().Select(c => new { c.KeySlot, c.CodeHash }).AsAsyncEnumerable())
            {
                using var key = from.Open(@case.KeySlot, @case.CodeHash);
                to.Write(@case.KeySlot, key is null ? new byte[RecordKeys.SlotLength] : to.Wrap(key, @case.CodeHash), flush: false);
                count++;
            }

            to.Flush();
        }

        // From here on MasterKey.Open finishes what a power cut interrupts: the header tells which key belongs to the file.
        PrivateFiles.ReplaceFile(places.NextMasterKey, renewed.Secret);
        File.Move(next, places.RecordKeys, overwrite: true);
        PrivateFiles.FlushFolder(places.Keys);
        File.Move(places.NextMasterKey, places.MasterKey, overwrite: true);
        PrivateFiles.FlushFolder(Path.GetDirectoryName(places.MasterKey)!);
        KeyHolders.SealForAll(places, renewed);
        // What cookies were sealed with cannot be opened any more: everybody signs in again.
        if (Directory.Exists(places.Ring))
        {
            Directory.Delete(places.Ring, recursive: true);
        }

        return count;
    }
}
