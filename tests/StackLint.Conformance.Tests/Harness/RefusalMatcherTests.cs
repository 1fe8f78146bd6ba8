using StackLint.Compose;

namespace StackLint.Conformance.Tests.Harness;

/// <summary>A refusal counts as Docker's when it is of its kind and at its place, and not just for being one.</summary>
public sealed class RefusalMatcherTests
{
    [Theory]
    [InlineData("services: {a: {image: 1}}", "services.a.image must be a string")]
    [InlineData("services: {a: {image: x, imgae: y}}", "services.a Additional property imgae is not allowed")]
    [InlineData("version: '3.1'\nservices: {a: {build: {target: x, pull: y}}}", "services.a.build must be a string")]
    [InlineData("services: {a: {image: x, ports: [{target: x}]}}", "services.a.ports.0.target must be a integer")]
    [InlineData("services: {a: {image: '${A'}}", "invalid interpolation format for services.a.image: \"${A\"; you may need to escape any $ with another $")]
    [InlineData("version: '2'\nservices: {}", "unsupported Compose file version: 2")]
    [InlineData("services: {a: {image: x, image: y}}", "yaml: unmarshal errors:\n  line 1: mapping key \"image\" already defined at line 1")]
    [InlineData("services: {a: {image: *x}}", "yaml: unknown anchor 'x' referenced")]
    [InlineData("services: [", "yaml: line 1: did not find expected node content")]
    [InlineData("- a", "top-level object must be a mapping")]
    public void Same_refusal_matches(string yaml, string docker) => Assert.True(CaseFolder.Matches(ComposeDialect.Stack, yaml + "\n", docker));

    [Theory]
    [InlineData("services: {a: {image: 1}}", "services.a.user must be a string")]
    [InlineData("services: {a: {image: 1}}", "services.b.image must be a string")]
    [InlineData("services: {a: {image: 1}}", "services.a.image must be a number")]
    [InlineData("services: {a: {image: x, imgae: y}}", "services.a must be a mapping")]
    [InlineData("services: {a: {image: x, imgae: y}}", "services.a must be a string")]
    [InlineData("version: '3.1'\nservices: {a: {build: {target: x}}}", "services.b.build must be a string")]
    [InlineData("services: {a: {image: x, imgae: y}}", "services.a.imgae must be a string")]
    [InlineData("services: {a: {image: x, imgae: y}}", "services.a Additional property other is not allowed")]
    [InlineData("services: {a: {image: 1}}", "yaml: line 1: did not find expected node content")]
    [InlineData("services: {a: {image: 1}}", "invalid interpolation format for services.a.image: \"${A\"; you may need to escape any $ with another $")]
    [InlineData("services: {a: {image: x, image: y}}", "yaml: unknown anchor 'x' referenced")]
    [InlineData("services: {a: {image: *x}}", "yaml: unmarshal errors:\n  line 1: mapping key \"image\" already defined at line 1")]
    [InlineData("services: {a: {image: '${A'}}", "invalid interpolation format for services.a.user: \"${A\"; you may need to escape any $ with another $")]
    [InlineData("services: {a: {image: 1}}", "unsupported Compose file version: 2")]
    [InlineData("services: {a: {image: 1}}", "top-level object must be a mapping")]
    public void Another_refusal_does_not_match(string yaml, string docker) => Assert.False(CaseFolder.Matches(ComposeDialect.Stack, yaml + "\n", docker));

    [Theory]
    [InlineData("services: {a: {image: 1}}", "validating /f.yml: services.a.image must be a string", true)]
    [InlineData("services: {a: {image: 1}}", "validating /f.yml: services.a.user must be a string", false)]
    [InlineData("services: {a: {image: x, image: y}}", "failed to parse /f.yml: line 1: mapping key \"image\" already defined at line 1", true)]
    [InlineData("services: {a: {image: 1}}", "failed to parse /f.yml: line 1: mapping key \"image\" already defined at line 1", false)]
    public void Compose_is_matched_by_place(string yaml, string docker, bool matches) =>
        Assert.Equal(matches, CaseFolder.Matches(ComposeDialect.Compose, yaml + "\n", docker));
}
