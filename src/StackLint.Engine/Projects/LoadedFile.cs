using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Projects;

/// <summary>A file that was read and parsed, or the reason why it was not read.</summary>
/// <param name="File">The file.</param>
/// <param name="Configuration">The keys in force for it.</param>
/// <param name="Yaml">Its trees, null when it was not read.</param>
/// <param name="Problem">Why it was not read, null when it was.</param>
internal sealed record LoadedFile(DiscoveredFile File, FileConfiguration Configuration, YamlFile? Yaml, string? Problem);
