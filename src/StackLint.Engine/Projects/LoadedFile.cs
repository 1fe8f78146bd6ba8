using Microsoft.CodeAnalysis.Text;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Projects;

/// <summary>A file that was read and parsed, or the reason why it was not read.</summary>
/// <param name="File">The file.</param>
/// <param name="Configuration">The keys in force for it.</param>
/// <param name="Yaml">Its trees, null when it was not read.</param>
/// <param name="Problem">Why it was not read, null when it was, or when nothing speaks for it.</param>
internal sealed record LoadedFile(DiscoveredFile File, FileConfiguration Configuration, YamlFile? Yaml, string? Problem)
{
    /// <summary>Where in the file the problem is.</summary>
    internal LinePosition Place { get; init; }

    /// <summary>Whether the system would not let it be read.</summary>
    internal bool IsUnreadable { get; init; }

    internal static LoadedFile Parse(DiscoveredFile file, FileConfiguration configuration, SourceFile source) =>
        new(file, configuration, YamlParser.Parse(source, LimitOptions.ForYaml(configuration)), null);

    /// <summary>The same file read as JSON where YAML differs.</summary>
    internal LoadedFile ReadAsJson() => this with { Yaml = YamlParser.ParseJson(Yaml!.Source, LimitOptions.ForYaml(Configuration)) };
}
