using System.Collections.Immutable;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Targets;

/// <summary>Tells from names and contents where files are deployed.</summary>
public static class TargetDetector
{
    /// <summary>Weighs the evidence of a project's files, base first.</summary>
    /// <param name="files">The files.</param>
    /// <param name="defaultTarget">The answer where there is no evidence at all.</param>
    public static TargetEvidence Detect(ImmutableArray<YamlFile> files, ComposeTarget defaultTarget = ComposeTarget.Compose) =>
        throw new NotImplementedException();
}
