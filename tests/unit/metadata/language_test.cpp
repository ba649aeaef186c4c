#include "metadata/language.h"

#include <catch2/catch.hpp>

using winnow::detected_language;
using winnow::Direction;
using winnow::direction_of;

TEST_CASE("a sentence gives its language away") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"en", "The new bridge over the river will be open to cars when the autumn is here."},
      {"de", "Die neue Brücke über den Fluss wird im Herbst für den Verkehr freigegeben."},
      {"fr", "Le nouveau pont sur la rivière sera ouvert aux voitures à la fin de l'année."},
      {"es", "El nuevo puente sobre el río se abrirá al tráfico en el otoño de este año."},
      {"it", "Il nuovo ponte sul fiume sarà aperto al traffico nel corso della stagione."},
      {"pt", "A nova ponte sobre o rio não será aberta ao trânsito antes do fim do ano."},
      {"nl", "De nieuwe brug over de rivier wordt in het najaar voor het verkeer geopend."},
      {"pl", "Nowy most przez rzekę nie zostanie otwarty, ale będzie to możliwe po zimie."},
      {"ru", "Новый мост через реку откроют для движения осенью."},
      {"uk", "Новий міст через річку відкриють для руху восени."},
      {"el", "Η νέα γέφυρα θα ανοίξει το φθινόπωρο."},
      {"ja", "川に架かる新しい橋は、今年の秋に開通する。"},
      {"zh", "新的大桥将在今年秋天通车。"},
      {"ko", "강을 가로지르는 새로운 다리가 가을에 개통된다."},
      {"ar", "سيفتح الجسر الجديد فوق النهر في الخريف."},
      {"he", "הגשר החדש מעל הנהר ייפתח בסתיו."},
      {"th", "สะพานใหม่จะเปิดใช้งานในฤดูใบไม้ร่วง"},
      {"hi", "नदी पर बना नया पुल इस साल खुल जाएगा।"},
      {"", "OK"},
      {"", "12345 — 67890"},
      {"", "Kubernetes PostgreSQL JavaScript TypeScript WebAssembly"},
      {"", ""},
  }));
  INFO(std::get<1>(row));
  CHECK(detected_language(std::get<1>(row)) == std::get<0>(row));
}

TEST_CASE("a few foreign words do not turn a language") {
  CHECK(detected_language("新的 iPhone 和 Android 手机都支持 WebAssembly。") == "zh");
  CHECK(
      detected_language("Die Band \xE2\x80\x9EMouse of the Year\xE2\x80\x9C spielt am Abend in der "
                        "Halle und es wird voll.") == "de");
}

TEST_CASE("languages have a direction") {
  CHECK(direction_of("ar") == Direction::rtl);
  CHECK(direction_of("he-IL") == Direction::rtl);
  CHECK(direction_of("en") == Direction::ltr);
  CHECK(direction_of("") == Direction::ltr);
}
