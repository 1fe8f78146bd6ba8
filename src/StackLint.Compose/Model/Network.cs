using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>A network of the top level.</summary>
/// <param name="name">Its key.</param>
/// <param name="entry">Its key and value; null for the implicit <c>default</c>.</param>
public sealed class Network(string name, ComposeEntry? entry) : ComposeSection(entry)
{
    /// <summary>The network that services join which name none.</summary>
    public const string DefaultName = "default";

    public string Name { get; } = name;

    /// <summary>Absent means the target's default: overlay for a stack, bridge for Compose.</summary>
    public Located<string> Driver => GetText("driver");

    /// <summary>Whether the project does not create the network: <c>external: true</c> or <c>external: {name: …}</c>.</summary>
    public Located<bool> External => ScalarBinder.External(FindEntry("external")?.Value);

    public Located<bool> Internal => GetBoolean("internal");

    public Located<bool> Attachable => GetBoolean("attachable");

    /// <summary>The name on the engine, when given: <c>name</c>, or <c>external.name</c>.</summary>
    public Located<string> EngineName => GetText("name") is { IsPresent: true } name
        ? name
        : ScalarBinder.Text((FindEntry("external")?.Value as ComposeMapping)?.Find("name")?.Value);

    /// <summary>The <c>subnet</c>s below <c>ipam.config</c>, in order.</summary>
    public ImmutableArray<Located<string>> Subnets => field.IsDefault ? field = NetworkBinder.BindSubnets(FindEntry("ipam")?.Value) : field;

    /// <summary>Whether <c>ipam</c> or something below it, above the subnets, cannot be known.</summary>
    public bool HasUnknownSubnets => NetworkBinder.HasUnknownSubnets(FindEntry("ipam")?.Value);
}
