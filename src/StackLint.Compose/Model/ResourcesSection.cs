using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>deploy.resources</c>.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class ResourcesSection(ComposeEntry? entry) : ComposeSection(entry)
{
    public ResourceSection Limits => field ??= new ResourceSection(FindEntry("limits"));

    public ResourceSection Reservations => field ??= new ResourceSection(FindEntry("reservations"));
}
