using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Directives;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Targets;

/// <summary>Tells from names and contents where files are deployed.</summary>
public static class TargetDetector
{
    /// <summary>Weighs the evidence of a project's files, base first.</summary>
    /// <param name="files">The files.</param>
    /// <param name="defaultTarget">The answer where there is no evidence at all.</param>
    public static TargetEvidence Detect(ImmutableArray<YamlFile> files, ComposeTarget defaultTarget = ComposeTarget.Compose)
    {
        if (files.IsDefaultOrEmpty)
        {
            return new TargetEvidence(defaultTarget, []);
        }

        if (ReadComment(files[0]) is { } stated)
        {
            return stated;
        }

        var swarm = new List<string>();
        var compose = new List<string>();
        var reader = new ValueReader(new Interpolator(ComposeDialect.Compose));
        var roots = new List<ComposeMapping>();
        foreach (var file in files)
        {
            NameEvidence.Collect(file.Source.Path, swarm, compose);
            if (!file.Documents.IsEmpty && reader.Read(file.Documents[0].Root, Provenance.Direct) is ComposeMapping root)
            {
                roots.Add(root);
            }
        }

        SwarmEvidence.Collect(roots, swarm);
        ComposeEvidence.Collect(roots, compose);
        return new TargetEvidence(Decide(swarm.Count > 0, compose.Count > 0, defaultTarget), [.. swarm.Concat(compose).Distinct()]);
    }

    private static ComposeTarget Decide(bool isSwarm, bool isCompose, ComposeTarget defaultTarget) => (isSwarm, isCompose) switch
    {
        (true, true) => ComposeTarget.Both,
        (true, false) => ComposeTarget.Swarm,
        (false, true) => ComposeTarget.Compose,
        _ => defaultTarget,
    };

    // Only comments before the first content state a target for the whole file.
    private static TargetEvidence? ReadComment(YamlFile file)
    {
        var end = file.Documents.IsEmpty ? int.MaxValue : ContentStart(file.Documents[0].Root);
        foreach (var comment in file.Comments.TakeWhile(c => c.Span.Start < end))
        {
            if (DirectiveText.TryRead(comment.Text) is { } directive && ReadWord(directive.Word) is { } target)
            {
                return new TargetEvidence(target, [$"comment '# {comment.Text}'"]);
            }
        }

        return null;
    }

    private static int ContentStart(YamlNode root) =>
        root is YamlScalar { Span.IsEmpty: true } ? int.MaxValue : root.FullSpan.Start;

    private static ComposeTarget? ReadWord(string word) => word switch
    {
        "target=swarm" => ComposeTarget.Swarm,
        "target=compose" => ComposeTarget.Compose,
        "target=both" => ComposeTarget.Both,
        _ => null,
    };
}
