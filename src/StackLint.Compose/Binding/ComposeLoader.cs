using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Binding;

/// <summary>Loads files as one project, as the target's tool does. Never throws for bad input.</summary>
public static class ComposeLoader
{
    /// <summary>Loads files, base first: aliases, merge keys, interpolation, merging, typed views.</summary>
    public static ComposeProject Load(ImmutableArray<YamlFile> files, ComposeLoadOptions options) => throw new NotImplementedException();
}
