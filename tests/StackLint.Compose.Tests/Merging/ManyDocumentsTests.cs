using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Tests.Merging;

/// <summary>The documents of one file, which Compose merges one by one.</summary>
public sealed class ManyDocumentsTests
{
    [Fact]
    public void What_later_documents_leave_alone_stays_as_it_is()
    {
        var project = Loading.Load(
            ComposeTarget.Compose,
            """
            name: p
            services:
              a: {image: w, ports: ["80:80", "80:80"], environment: [A=1]}
              b: {image: w, ports: ["81:81"]}
            volumes: {v: {}}
            ---
            services:
              b: {ports: ["82:82"], environment: [B=1]}
              c: {image: w}
            networks: {n: }
            ---
            services:
              c: {expose: [1, 1]}
              a: {environment: {A: 2}}
            ---
            x-y: 1
            volumes: {w: , v: {labels: [a=b]}}
            """);
        Assert.Empty(project.Problems);
        Assert.Equal(["a", "b", "c"], project.Services.Select(static s => s.Name));
        Assert.Equal("A=2", Loading.Show(project.FindService("a")!.Environment));
        Assert.Equal((1, 2), (project.FindService("a")!.Ports.Length, project.FindService("b")!.Ports.Length));
        Assert.Equal(["v", "w"], project.Volumes.Select(static v => v.Name));
        Assert.Single(project.Networks);
        Assert.NotNull(project.FindEntry("x-y"));
    }

    [Fact]
    public void Each_problem_is_reported_once_and_at_the_document_that_brings_it()
    {
        var project = Loading.Load(
            ComposeTarget.Compose,
            "services: {a: {image: w, unknown: 1}}\n---\nservices: {b: {image: 5}}\n---\nservices: {a: {user: [x]}}\n---\nservices: {c: {image: w}}");
        Assert.Equal(["unknown", "5", "[x]"], project.Problems.Select(static p => p.Node is YamlScalar s ? s.Value : "[x]"));
    }

    [Fact]
    public void A_section_may_change_its_form_and_a_reset_service_come_back()
    {
        var project = Loading.Load(
            ComposeTarget.Compose,
            "services: {a: {image: w, command: x}, b: {image: w}}\n---\nservices: {a: !reset }\n---\nservices: {a: {image: v, ports: [\"1:1\"]}}\n---\nvolumes: {v: }");
        Assert.Empty(project.Problems);
        Assert.Equal("v", project.FindService("a")!.Image.Value);
        Assert.Null(project.FindService("a")!.FindEntry("command"));
    }

    [Fact]
    public void Thousands_of_documents_on_a_large_base_take_seconds_at_most()
    {
        var services = string.Concat(Enumerable.Range(0, 500).Select(static i =>
            $"  s{i}: {{image: w, ports: [\"{i + 1}:80\"], environment: {{A: 1, B: 2}}, deploy: {{resources: {{limits: {{memory: 1G}}}}}}, volumes: [\"v:/d\"]}}\n"));
        var documents = string.Concat(Enumerable.Range(0, 2000).Select(static i => $"---\nservices: {{s{i % 500}: {{labels: {{l{i}: x}}}}}}\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var project = Loading.Load(ComposeTarget.Compose, "services:\n" + services + documents);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal(4, project.FindService("s0")!.Labels.Length);
    }
}
