using StackLint.Engine.Projects;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>Tells, without loading it, whether a project may name files of other projects.</summary>
internal static class FileReferences
{
    internal static bool MayNameFiles(PlannedProject plan) => plan.Files.Any(static f => f.Yaml is { } yaml && yaml.Documents.Any(static d => HasKey(d.Root)));

    private static bool HasKey(YamlNode root)
    {
        foreach (var node in root.DescendantNodesAndSelf())
        {
            if (node is YamlMapping mapping && mapping.Entries.Any(static e => e.Name is "include" or "extends"))
            {
                return true;
            }
        }

        return false;
    }
}
