using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>limits</c> or <c>reservations</c>.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class ResourceSection(ComposeEntry? entry) : ComposeSection(entry)
{
    /// <summary>The amount; unknown also where the text is no size (<see cref="MemoryText"/> has it).</summary>
    public Located<ByteSize> Memory => GetSize("memory");

    /// <summary>The amount as written.</summary>
    public Located<string> MemoryText => ScalarBinder.Text(FindEntry("memory")?.Value is { } memory ? WrittenForm.Of(memory) : null);

    public Located<double> Cpus => GetNumber("cpus");

    public Located<long> Pids => GetInteger("pids");

    public ImmutableArray<ComposeValue> GenericResources => GetItems("generic_resources");
}
