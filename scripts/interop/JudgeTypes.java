import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads example rows with types made of OpenAPI documents. Standard input is a JSON list of {name, type: a class, right:
 * rows, wrong: rows}; standard output {"faults": […], "read": number, "refused": number}.
 */
class JudgeTypes {
  private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public static void main(String[] none) throws Exception {
    Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
    List<String> faults = new ArrayList<>();
    int read = 0;
    int refused = 0;
    for (JsonNode told : MAPPER.readTree(System.in)) {
      String name = told.get("name").asText();
      Class<?> type = Class.forName(told.get("type").asText());
      for (JsonNode row : told.get("right")) {
        String fault = faultOf(row, type, validator);
        if (fault == null) read++;
        else faults.add(name + ": " + fault);
      }
      for (JsonNode row : told.get("wrong")) {
        if (faultOf(row, type, validator) != null) refused++;
        else faults.add(name + ": took a row without a required field");
      }
    }
    String answer = MAPPER.writeValueAsString(Map.of("faults", faults, "read", read, "refused", refused));
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(answer);
  }

  /** What is wrong with a row: it cannot be read, or breaks a constraint; null when nothing is. */
  private static String faultOf(JsonNode row, Class<?> type, Validator validator) {
    try {
      Object value = MAPPER.treeToValue(row, type);
      var broken = validator.validate(value);
      return broken.isEmpty() ? null : broken.toString();
    } catch (Exception error) {
      return error.getMessage();
    }
  }
}
