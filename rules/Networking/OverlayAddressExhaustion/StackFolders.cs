namespace StackLint.Rules.Networking;

/// <summary>Tells by their folders which stacks of a run likely belong together; one run may look at many repositories.</summary>
internal static class StackFolders
{
    /// <summary>
    /// Groups what stands in one folder, in a folder and the one around it, or in neighbouring folders. Neighbours at the top of the
    /// run belong together only where a stack stands at the top itself.
    /// </summary>
    /// <typeparam name="T">What has a folder.</typeparam>
    /// <param name="items">The items, whose order is kept.</param>
    /// <param name="folderOf">The folder of an item, relative to that of the run; empty for the run's own.</param>
    internal static IEnumerable<IEnumerable<T>> Group<T>(IEnumerable<T> items, Func<T, string> folderOf)
    {
        var all = items.ToList();
        var occupied = all.Select(folderOf).ToHashSet(StringComparer.Ordinal);
        return all.GroupBy(i => FindTop(folderOf(i), occupied), StringComparer.Ordinal);
    }

    private static string FindTop(string folder, HashSet<string> occupied)
    {
        while (folder.Length > 0)
        {
            var around = Path.GetDirectoryName(folder) ?? "";
            if (around.Length == 0 && !occupied.Contains(around))
            {
                return folder;
            }

            folder = around;
            if (!occupied.Contains(folder))
            {
                return folder;
            }
        }

        return folder;
    }
}
