using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Loading;

/// <summary>Reads the files that a project names (<c>extends</c>, <c>include</c>, <c>env_file</c>). Safe to call on several threads.</summary>
public interface IComposeFiles
{
    /// <summary>Reads and parses a Compose file.</summary>
    /// <param name="fullPath">The absolute path.</param>
    ComposeFileResult<YamlFile> ReadYaml(string fullPath);

    /// <summary>Reads a text, for example a list of variables.</summary>
    /// <param name="fullPath">The absolute path.</param>
    ComposeFileResult<SourceFile> ReadText(string fullPath);

    /// <summary>What stands at a path, links followed; null when it lies outside the roots, where nothing is looked at.</summary>
    /// <param name="fullPath">The absolute path.</param>
    ComposePathKind? Find(string fullPath);
}
