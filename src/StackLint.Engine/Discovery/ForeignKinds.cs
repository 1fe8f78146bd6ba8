using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Discovery;

/// <summary>Recognizes YAML of other tools, some of which also has <c>services</c>.</summary>
internal static class ForeignKinds
{
    // Drone, Woodpecker and their like have services beside their steps.
    private static readonly string[] PipelineKeys = ["steps", "jobs", "pipeline", "pipelines", "stages"];

    /// <summary>What the file seems to be, with its article; null when nothing is recognized.</summary>
    internal static string? Find(YamlMapping root, string path)
    {
        var name = Path.GetFileName(path);
        return root switch
        {
            _ when Has(root, "apiVersion") && Has(root, "kind") => "a Kubernetes manifest",
            _ when Has(root, "apiVersion") && name is "Chart.yaml" or "Chart.yml" => "a Helm chart",
            _ when Has(root, "jobs") && Has(root, "on") => "a GitHub workflow",
            _ when Has(root, "runs") && root.FindEntry("runs")?.Value is YamlMapping runs && Has(runs, "using") => "a GitHub action",
            _ when name.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal) || name.EndsWith(".gitlab-ci.yaml", StringComparison.Ordinal) => "a GitLab pipeline",
            _ when root.FindEntry("services")?.Value is YamlSequence || (PipelineKeys.Any(k => Has(root, k)) && !ComposeFileNames.IsComposeLike(path)) => "a pipeline of a build service",
            _ when Has(root, "stack") && Has(root, "services") && !ComposeFileNames.IsComposeLike(path) => "a Kontena stack",
            _ when Has(root, "openapi") || Has(root, "swagger") => "an OpenAPI description",
            _ when Has(root, "AWSTemplateFormatVersion") => "a CloudFormation template",
            _ when root.FindEntry("services")?.Value is YamlMapping services && IsSymfony(services) => "a service definition of Symfony",
            _ => null,
        };
    }

    private static bool Has(YamlMapping mapping, string key) => mapping.FindEntry(key) is not null;

    // Its services are named after classes, and `_defaults` is no service at all.
    private static bool IsSymfony(YamlMapping services) => services.Entries.Any(static e =>
        e.Name is { } name
        && (name is "_defaults" or "_instanceof"
            || name.Contains('\\', StringComparison.Ordinal)
            || (e.Value is YamlMapping service && (Has(service, "class") || Has(service, "autowire") || Has(service, "arguments")))));
}
