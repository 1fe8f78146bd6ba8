using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>The services among which a name after <c>extends</c> is looked up: those of one file.</summary>
/// <param name="services">The services.</param>
/// <param name="context">The load of the file, with the folder its paths start from.</param>
/// <param name="isOther">Whether it is another file than the one that is loaded.</param>
internal sealed class ExtendsScope(ComposeMapping services, LoadContext context, bool isOther)
{
    private readonly Dictionary<string, ComposeEntry> _services = services.Entries.ToDictionary(static e => e.Name, StringComparer.Ordinal);

    internal LoadContext Context { get; } = context;

    internal bool IsOther { get; } = isOther;

    /// <summary>What was resolved so far.</summary>
    internal Dictionary<string, ExtendedService?> Resolved { get; } = new(StringComparer.Ordinal);

    internal ComposeEntry? Find(string name) => _services.GetValueOrDefault(name);
}
