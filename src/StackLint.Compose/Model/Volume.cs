using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>A named volume of the top level.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class Volume(ComposeEntry entry) : ComposeSection(entry)
{
    public string Name { get; } = entry.Name;

    /// <summary>Absent means <c>local</c>.</summary>
    public Located<string> Driver => GetText("driver");

    public ImmutableArray<NamedValue> DriverOpts => GetPairs("driver_opts");

    public Located<bool> External => ScalarBinder.External(FindEntry("external")?.Value);
}
