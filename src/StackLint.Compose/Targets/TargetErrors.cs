using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Targets;

/// <summary>Which errors of YAML a target's tool meets.</summary>
public static class TargetErrors
{
    /// <summary>The errors that keep the target's tool from reading the file: a stack is not parsed beyond its first document, and the two tools' readers are of different versions.</summary>
    public static IEnumerable<YamlError> ErrorsFor(this YamlFile file, ComposeTarget target)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Errors.Where(e => target switch
        {
            ComposeTarget.Swarm => e.DocumentIndex == 0,
            ComposeTarget.Compose => e.Kind != YamlErrorKind.AliasedListMerge,
            _ => true,
        });
    }
}
